package org.marsad;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Marsad: the public site, the staff pages and the embedded process engine in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Marsad")
public class Marsad {

    public static void main(String[] args) {
        if (!Commands.run(args)) {
            SpringApplication marsad = new SpringApplication(Marsad.class);
            marsad.addInitializers(new StartChecks(), new PrivateDataDirectory());
            marsad.run(args);
        }
    }
}
