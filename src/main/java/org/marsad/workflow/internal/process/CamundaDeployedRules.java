package org.marsad.workflow.internal.process;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.marsad.site.DeployedRules;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** Reads from the engine the tables that were deployed with the process that really runs. */
@Component
class CamundaDeployedRules implements DeployedRules {

    private final RepositoryService repository;

    CamundaDeployedRules(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Rule> of(String table) {
        return definition(table)
                .map(found -> repository.getDmnModelInstance(found.getId()))
                .map(model -> model.getModelElementsByType(DecisionTable.class)
                        .iterator()
                        .next())
                .map(CamundaDeployedRules::rules)
                .orElse(List.of());
    }

    /** The process is bound to what was deployed with it, so a later table of the same key is not asked. */
    private Optional<DecisionDefinition> definition(String table) {
        ProcessDefinition process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(EvidenceVerification.KEY)
                .latestVersion()
                .singleResult();
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .deploymentId(process.getDeploymentId())
                .decisionDefinitionKey(table)
                .singleResult());
    }

    private static List<Rule> rules(DecisionTable table) {
        return table.getRules().stream().map(rule -> rule(table, rule)).toList();
    }

    private static Rule rule(DecisionTable table, org.camunda.bpm.model.dmn.instance.Rule rule) {
        Map<String, String> outcomes = new HashMap<>();
        Iterator<OutputEntry> entries = rule.getOutputEntries().iterator();
        for (Output output : table.getOutputs()) {
            outcomes.put(
                    output.getName(), entries.next().getTextContent().strip().replace("\"", ""));
        }
        String description = rule.getDescription() == null
                ? rule.getId()
                : rule.getDescription().getTextContent();
        return new Rule(rule.getId(), description, outcomes);
    }
}
