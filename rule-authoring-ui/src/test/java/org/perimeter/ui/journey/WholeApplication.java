package org.perimeter.ui.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.perimeter.ui.PerimeterApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/// The whole product with its demonstration data on a data directory of its own, one for all tests that ask for it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        classes = PerimeterApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "perimeter.demo=true")
@ContextConfiguration(initializers = FreshData.class)
public @interface WholeApplication {}
