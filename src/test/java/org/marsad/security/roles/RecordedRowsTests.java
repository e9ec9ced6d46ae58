package org.marsad.security.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.audit.internal.RuleBook;

/** The table of roles against that of the audit, without a running application; {@link RolesTests} asks that one. */
class RecordedRowsTests {

    private static final String STAFF = "/(staff|camunda|engine-rest|actuator|login|logout|setup)(/.*|\\..*)?";

    @Test
    void everyRowThatLetsSomebodyOfTheStaffThroughIsKnownToTheAudit() {
        assertThat(Row.all().stream()
                        .filter(row -> row.path().matches(STAFF) && !row.path().endsWith("/**"))
                        .filter(RecordedRowsTests::isForStaff)
                        .flatMap(row -> requests(row))
                        .filter(request -> !RuleBook.knows(request.method(), request.sample())))
                .isEmpty();
    }

    private static boolean isForStaff(Row row) {
        return Arrays.stream(Role.values())
                .filter(Role::isStaff)
                .map(row::answer)
                .anyMatch(answer -> answer.isGranted() || answer == Answer.ITSELF);
    }

    private static Stream<Found> requests(Row row) {
        return row.methods().stream().map(method -> new Found(method, row.path()));
    }

    @Test
    void whatNobodyHasARowForIsNotKnown() {
        assertThat(RuleBook.knows("POST", "/staff/never")).isFalse();
        assertThat(RuleBook.knows("POST", "/staff/submissions/1/never")).isFalse();
        assertThat(RuleBook.knows("POST", "/engine-rest/message")).isFalse();
        assertThat(RuleBook.knows("POST", "/engine-rest/process-definition/key/a/start"))
                .isFalse();
        assertThat(RuleBook.knows("DELETE", "/engine-rest/history/process-instance/1"))
                .isFalse();
    }
}
