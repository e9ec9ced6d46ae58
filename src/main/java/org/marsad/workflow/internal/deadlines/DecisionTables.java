package org.marsad.workflow.internal.deadlines;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables that are deployed. */
@Component
class DecisionTables {

    private final DecisionService decisions;
    private final IdentityService identities;

    DecisionTables(DecisionService decisions, IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    /** Nothing is looked up but what everybody's work goes by: who happens to be logged in needs no permission. */
    Map<String, Object> line(String table, Map<String, @Nullable Object> facts) {
        return asNobody(() -> {
            DmnDecisionTableResult result = decisions.evaluateDecisionTableByKey(table, facts);
            return result.getSingleResult().getEntryMap();
        });
    }

    private <T> T asNobody(Supplier<T> question) {
        Authentication somebody = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (somebody != null) {
                identities.setAuthentication(somebody);
            }
        }
    }
}
