package org.marsad.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.evidence.EvidenceItems;
import org.marsad.promise.Languages;
import org.marsad.support.NeedsTools;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running site before judges who did not build it; {@code target/judges} holds what they said. */
@WholeMarsad
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@NeedsTools(
        value = {"chromium", "node"},
        install = "chromium nodejs")
class JudgedSiteTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private Languages languages;

    private Judges judges;

    @BeforeAll
    void gatherWhatIsJudged() throws IOException {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("origin", "http://127.0.0.1:" + port);
        plan.put("chromium", "/usr/bin/chromium");
        plan.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        plan.put("out", Judges.out());
        plan.put(
                "screenshots",
                Path.of("target", "screenshots", "pages").toAbsolutePath().toString());
        plan.put("password", StaffClient.PASSWORD);
        plan.put("languages", languages.codes());
        plan.put("pages", new JudgedPages(port, jdbc, items).prepared());
        plan.put(
                "lighthouse",
                List.of("/ar/", "/ar/promises/" + Newsroom.PROMISE, "/en/promises", "/ckb/submit", "/en/methodology"));
        plan.put("unlisted", List.of("/submit"));
        String promise = "/promises/" + Newsroom.PROMISE;
        plan.put("feeds", List.of("/feed.atom", "/en/feed.atom", promise + "/feed.atom", "/corrections.atom"));
        plan.put("packages", List.of("/data/datapackage.json"));
        plan.put("reviews", List.of("/{language}" + promise));
        judges = new Judges(plan);
    }

    /** {@code pages}: axe, the console, foreign requests, narrow screens, layout shifts, weight. {@code openapi}: Spectral. */
    @ParameterizedTest
    @ValueSource(strings = {"pages", "markup", "lighthouse", "openapi", "feeds", "packages", "reviews"})
    void theJudgeFindsNothing(String judge) throws IOException {
        assertThat(judges.findings(judge)).isEmpty();
    }
}
