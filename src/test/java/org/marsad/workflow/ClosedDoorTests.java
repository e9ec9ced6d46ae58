package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Doors of the engine that stay shut: set-up, other logins, starting, messages, deployments, instance surgery. */
@WholeMarsad
class ClosedDoorTests {

    private static final String NEW_ADMINISTRATOR =
            "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},\"credentials\":{\"password\":\"evil\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Test
    void nobodySetsUpAnAdministratorOfTheirOwn() {
        String path = "/camunda/api/admin/setup/default/user/create";
        assertThat(StaffClient.stranger(port)
                        .send("POST", path, NEW_ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(401);
        for (String username : new String[] {"analyst1", "editor1", "admin"}) {
            assertThat(StaffClient.session(port, username)
                            .send("POST", path, NEW_ADMINISTRATOR)
                            .statusCode())
                    .as(username)
                    .isEqualTo(403);
        }
        assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/auth/user/default/login/tasklist", "/engine-rest/identity/verify"})
    void passwordsAreTriedInOnePlaceOnly(String path) {
        assertThat(StaffClient.stranger(port)
                        .send("POST", path, "{\"username\":\"analyst1\",\"password\":\"" + StaffClient.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(StaffClient.basic(port, "admin")
                        .send("POST", "/engine-rest/identity/verify", "{\"username\":\"a\",\"password\":\"b\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /process-definition/key/evidenceVerification/start | {}",
                "POST | /process-definition/key/evidenceVerification/submit-form | {}",
                "POST | /message | {\"messageName\":\"submitterAnswered\"}",
                "POST | /deployment/create | {}",
                "DELETE | /deployment/1 | {}",
                "POST | /process-instance/1/modification | {}",
                "DELETE | /process-instance/1 | {}",
                "PUT | /process-instance/1/variables/a | {\"value\":1}",
                "POST | /task/create | {}",
                "PUT | /task/1 | {}",
                "DELETE | /task/1 | {}",
                "POST | /task/1/assignee | {}",
                "POST | /task/1/identity-links | {}",
                "POST | /filter/create | {}",
                "GET | /user | {}",
                "GET | /history/variable-instance | {}",
                "GET | /variable-instance | {}",
                "POST | /user/create | {}",
                "POST | /engine/default/task | {}",
                "GET | /job | {}"
            })
    void whatTheContractDoesNotNameIsForbiddenToAnalystsAndEditors(String method, String path, String body) {
        for (String username : new String[] {"analyst1", "editor1"}) {
            for (TaskGuardTests.Way way : TaskGuardTests.Way.values()) {
                assertThat(way.as(username, port).engine(method, path, body).statusCode())
                        .as(username + " " + way)
                        .isEqualTo(403);
            }
        }
    }
}
