package org.marsad.workflow.internal.process;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets expressions see the beans that the process names and no others. By default every bean of the application is in
 * reach of whoever finds a way to have an expression evaluated; the data source is one of them.
 */
@Component
class ExpressionBeans extends AbstractProcessEnginePlugin {

    /** Everything that {@code processes/} names; a name missing here fails the tests of the paths. */
    private static final Set<String> NAMES = Set.of(
            "submissionFacts",
            "publicStatus",
            "deadlines",
            "remindStaff",
            "escalate",
            "openedTask",
            "inspectEvidence",
            "requestInformation",
            "noteUnanswered",
            "showFurther",
            "recordWithdrawal",
            "makePublicCopies",
            "publish",
            "notifySubmitter",
            "recordNotAccepted",
            "notifyNotAccepted",
            "correctionFacts",
            "openedCorrection",
            "publishCorrection",
            "rejectCorrection",
            "remindEditors",
            "tellAffectedSubmitter",
            "reviewCycle",
            "startDueReviews",
            "openedReview",
            "reviewFacts",
            "publishReview");

    private final BeanFactory beans;

    ExpressionBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Map<Object, Object> named = new NamedBeans(beans);
        engine.setBeans(named);
        engine.setExpressionManager(new JuelExpressionManager(named));
    }

    /** Asks for a bean when an expression does: the engine is made before them. */
    private static final class NamedBeans extends AbstractMap<Object, Object> {

        private final BeanFactory beans;

        NamedBeans(BeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public boolean containsKey(Object name) {
            return NAMES.contains(name);
        }

        @Override
        public @Nullable Object get(Object name) {
            return containsKey(name) ? beans.getBean((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return NAMES.stream()
                    .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                    .collect(Collectors.toSet());
        }
    }
}
