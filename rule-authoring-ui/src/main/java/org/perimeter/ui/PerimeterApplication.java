package org.perimeter.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The whole product in one process.
@SpringBootApplication
public class PerimeterApplication {
    public static void main(String[] args) {
        SpringApplication.run(PerimeterApplication.class, args);
    }
}
