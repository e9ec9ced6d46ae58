package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.web.PublicSteps;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The diagram that anyone may have is the deployed one, and nothing in it tells how it runs. */
@WholeMarsad
class PublicDiagramTests {

    private static final Pattern NAMED =
            Pattern.compile("<bpmn:[A-Za-z]+ (?:[a-zA-Z]+=\"[^\"]*\" )*?id=\"([A-Za-z]+)\"[^>]*? name=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private PublicSteps steps;

    @ParameterizedTest
    @ValueSource(strings = {"", "/ar", "/en", "/ckb"})
    void nothingOfWhatMakesItRunIsInIt(String language) {
        HttpResponse<String> answer = get(language + "/methodology/process.bpmn");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        assertThat(answer.body())
                .contains("<bpmndi:BPMNShape", "<di:waypoint", "id=\"verifyEvidence\"", "sequenceFlow")
                .doesNotContain("camunda", "${", "extensionElements", "documentation", "conditionExpression")
                .doesNotContain(
                        "Expression", "timeDate", "PT10S", "candidateGroups", "formRef", "isExecutable", "<!--");
    }

    @Test
    void everyShapeOfTheDeployedDiagramIsInIt() throws Exception {
        String source = Files.readString(Path.of("processes", "evidence-verification.bpmn"));
        String shown = get("/methodology/process.bpmn").body();
        assertThat(ids(shown, "BPMNShape")).isEqualTo(ids(source, "BPMNShape")).hasSizeGreaterThan(30);
        assertThat(ids(shown, "BPMNEdge")).isEqualTo(ids(source, "BPMNEdge"));
    }

    @Test
    void everyNameIsInTheReadersLanguage() {
        assertThat(names(get("/en/methodology/process.bpmn").body()))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(name).doesNotContainPattern("\\p{IsArabic}"))
                .contains("The editor decides", "Anything to verify?", "information needed");
        assertThat(names(get("/ckb/methodology/process.bpmn").body()))
                .contains("بڕیاری سەرنووسەر")
                .allSatisfy(name -> assertThat(name).doesNotContainPattern("[A-Za-z]|[ةىيك]"));
        assertThat(names(get("/ar/methodology/process.bpmn").body()))
                .contains("قرار المحرر")
                .allSatisfy(name -> assertThat(name).doesNotContainPattern("[A-Za-zەێۆڕڵ]"));
    }

    @Test
    void everyStatusOfASubmissionIsSomewhereOnIt() {
        List<String> shapes = ids(get("/methodology/process.bpmn").body(), "BPMNShape");
        assertThat(Arrays.stream(SubmissionStatus.values()).map(steps::of))
                .doesNotHaveDuplicates()
                .allSatisfy(step -> assertThat(shapes).contains(step));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "ckb"})
    void theRulesOfTheDeployedTablesStandInWords(String language) {
        String page = get("/" + language + "/methodology").body();
        String rules = page.substring(page.indexOf("<section aria-labelledby=\"rules\""));
        rules = rules.substring(0, rules.indexOf("</section>"));
        assertThat(all(Pattern.compile("<th scope=\"row\"><bdi>([^<]+)<"), rules))
                .hasSize(14)
                .extracting(rule -> rule.group(1))
                .allSatisfy(words -> assertThat(words).doesNotContain("·", "??"));
        assertThat(all(Pattern.compile("<td>10</td>"), rules)).hasSize(2);
    }

    @Test
    void onlyThePageOfTheDiagramMayRunAScript() {
        assertThat(policy("/en/methodology/process")).contains("script-src 'self'", "style-src 'self'");
        assertThat(policy("/en/methodology")).doesNotContain("script-src");
        assertThat(get("/en/methodology").body()).contains("href=\"/en/methodology/process\"");
        assertThat(get("/en/methodology/process").body())
                .contains("<noscript>", "id=\"step-verifyEvidence\"", "data-diagram=\"/en/methodology/process.bpmn\"")
                .doesNotContain("style=\"", "??");
    }

    private static List<String> ids(String xml, String kind) {
        return all(
                        Pattern.compile("<bpmndi:" + kind + "[^>]* bpmnElement=\"([A-Za-z]+)\"|<bpmndi:" + kind
                                + " bpmnElement=\"([A-Za-z]+)\""),
                        xml)
                .stream()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static List<String> names(String xml) {
        return all(NAMED, xml).stream()
                .filter(found -> !found.group(1).equals("evidenceVerification"))
                .map(found -> found.group(2))
                .toList();
    }

    private static List<MatchResult> all(Pattern pattern, String xml) {
        return pattern.matcher(xml).results().toList();
    }

    private String policy(String path) {
        return get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        return StaffClient.stranger(port).get(path);
    }
}
