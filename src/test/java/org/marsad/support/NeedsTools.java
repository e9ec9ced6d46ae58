package org.marsad.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** System tools a test drives for real: in CI a missing one fails it, elsewhere it is skipped and says what to install. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(NeedsTools.Condition.class)
public @interface NeedsTools {

    /** Names on the PATH, such as {@code ffmpeg}. */
    String[] value();

    /** Debian packages that bring them. */
    String install();

    /** Looks for the tools on the PATH. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), NeedsTools.class)
                    .map(Condition::evaluate)
                    .orElse(ConditionEvaluationResult.enabled("needs no tools"));
        }

        private static ConditionEvaluationResult evaluate(NeedsTools needs) {
            List<String> missing = Arrays.stream(needs.value())
                    .filter(tool -> path().noneMatch(directory -> Files.isExecutable(directory.resolve(tool))))
                    .toList();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("all tools are here");
            }
            String message = "needs " + missing + ": apt-get install " + needs.install();
            if (System.getenv("CI") != null) {
                throw new IllegalStateException("CI " + message);
            }
            return ConditionEvaluationResult.disabled(message);
        }

        private static Stream<Path> path() {
            return Stream.concat(
                    Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                    Stream.of(Path.of("/usr/sbin"), Path.of("/sbin")));
        }
    }
}
