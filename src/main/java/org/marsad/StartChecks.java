package org.marsad;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Refuses a start outside the demo that lacks something, with everything it lacks and not with one thing at a time. */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> refusals = refusals(context.getEnvironment());
        if (!refusals.isEmpty()) {
            throw new StartRefusedException(String.join("\n", refusals));
        }
    }

    /** A sentence for each thing that is missing; none in the demo, which makes for itself what it needs. */
    static List<String> refusals(Environment settings) {
        List<String> sentences = new ArrayList<>();
        if (settings.acceptsProfiles(Profiles.of("demo"))) {
            return sentences;
        }
        for (StartCheck check :
                SpringFactoriesLoader.forDefaultResourceLocation().load(StartCheck.class)) {
            try {
                check.check(settings);
            } catch (StartRefusedException e) {
                sentences.add(String.valueOf(e.getMessage()));
            }
        }
        return sentences;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
