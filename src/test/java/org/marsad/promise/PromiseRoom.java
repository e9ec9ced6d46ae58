package org.marsad.promise;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.marsad.support.OnH2;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The promise room in its site, with the real seeds in a database of its own and its controllers behind MockMvc. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnH2
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@SpringBootTest(classes = PromiseRoomConfiguration.class, properties = "marsad.base-url=https://marsad.example/")
public @interface PromiseRoom {}
