package org.perimeter.scoring.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of this API, for everyone.
@RestController
public class ApiDescription {
    static final String FILE = "openapi.yaml";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource(FILE));
    }
}
