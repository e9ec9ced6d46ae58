package bare;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The Camunda starters and one process: what Marsad's figures are compared with. */
@SpringBootApplication
public class BareCamunda {

    public static void main(String[] args) {
        SpringApplication.run(BareCamunda.class, args);
    }

    @Bean
    JavaDelegate nothing() {
        return execution -> {};
    }
}
