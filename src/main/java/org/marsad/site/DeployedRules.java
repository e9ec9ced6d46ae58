package org.marsad.site;

import java.util.List;
import java.util.Map;

/** The port to the decision tables that the process really asks; the workflow room implements it. */
public interface DeployedRules {

    /** The rules of a table in their order, of which the first that fits decides; none if no such table is deployed. */
    List<Rule> of(String table);

    /**
     * One rule.
     *
     * @param description what its author wrote beside it
     * @param outcomes what it decides, by the name of the output; values without quotation marks
     */
    record Rule(String id, String description, Map<String, String> outcomes) {

        public Rule {
            outcomes = Map.copyOf(outcomes);
        }
    }
}
