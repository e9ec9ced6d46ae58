package org.marsad.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The whole demo with the logins of every other profile: a second factor, tokens alone over HTTP Basic, three sessions and wrong tries. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "marsad.accounts.second-factor-in-demo=true",
            "marsad.accounts.max-sessions=3",
            "marsad.limits.failed-logins-per-minute=3"
        })
@ActiveProfiles("demo")
@OnH2
public @interface StrictMarsad {}
