package org.marsad.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.Marsad;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class HouseRulesTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.marsad");

    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("org.marsad.architecture.violations");

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.ONLY_WORKFLOW_KNOWS_CAMUNDA,
                HouseRules.ONLY_INSPECTION_KNOWS_TIKA,
                HouseRules.ONLY_SEARCH_KNOWS_LUCENE,
                HouseRules.CONTROLLERS_LIVE_IN_WEB,
                HouseRules.NO_FIELD_INJECTION,
                HouseRules.NO_SETTERS,
                HouseRules.BEANS_ARE_NOT_PUBLIC,
                HouseRules.NO_STANDARD_STREAMS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsOnCodeThatBreaksIt(ArchRule rule) {
        assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
    }

    @Test
    void everyRoomUsesOnlyWhatItsPackageInfoAllows() {
        assertThatCode(() -> ApplicationModules.of(Marsad.class).verify()).doesNotThrowAnyException();
    }

    @Test
    void aRoomThatUsesAnotherWithoutSayingSoIsFound() {
        ApplicationModules broken =
                ApplicationModules.of("org.marsad.architecture.violations.house", new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(broken::verify).isInstanceOf(Violations.class).hasMessageContaining("kitchen");
    }
}
