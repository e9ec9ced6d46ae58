package org.marsad.promise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller of public pages: its paths stand behind the code of each of the site's {@link Languages}, such as
 * {@code /promises} at {@code /ar/promises} and {@code /en/promises}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InEveryLanguage {}
