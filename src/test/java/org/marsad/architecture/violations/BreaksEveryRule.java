package org.marsad.architecture.violations;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.tika.Tika;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;

/** Breaks every rule of the house, so that a test can see each of them fail. Never a bean. */
@Controller
@SuppressWarnings({"SystemOut", "UnusedVariable"})
public class BreaksEveryRule {

    @Autowired
    @Nullable
    private ProcessEngine engine;

    @Nullable
    private Tika tika;

    public void setTika(Tika tika) {
        this.tika = tika;
        System.out.println(this.tika);
    }

    @Bean
    public String bean() {
        return String.valueOf(engine) + new ByteBuffersDirectory();
    }
}
