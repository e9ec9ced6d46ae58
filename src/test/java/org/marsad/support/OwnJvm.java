package org.marsad.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Runs a class in a JVM of its own. Camunda's REST API finds its engine in a static registry: of two whole applications
 * in one JVM, one answers with the other's engine, and with none when the other is closed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("own-jvm")
public @interface OwnJvm {}
