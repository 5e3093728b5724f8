package org.perimeter.scoring.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of this API, and of the policies that decide, for everyone.
@RestController
public class ApiDescription {
    static final String FILE = "openapi.yaml";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource(FILE));
    }

    @GetMapping("/api/policy.schema.json")
    ResponseEntity<Resource> policySchema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .body(new ClassPathResource("policy.schema.json"));
    }

    @GetMapping("/api/list.schema.json")
    ResponseEntity<Resource> listSchema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .body(new ClassPathResource("list.schema.json"));
    }
}
