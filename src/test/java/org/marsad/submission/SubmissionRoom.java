package org.marsad.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The submission room with the rooms it uses, behind a real server; the engine's side of its port is recorded. Add
 * {@link org.marsad.support.OnH2} or {@link org.marsad.support.OnPostgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles("demo")
@SpringBootTest(
        classes = SubmissionRoomConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"marsad.base-url=https://marsad.example", "marsad.evidence.max-file-size=64KB"})
public @interface SubmissionRoom {}
