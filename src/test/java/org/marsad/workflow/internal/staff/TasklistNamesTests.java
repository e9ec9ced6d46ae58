package org.marsad.workflow.internal.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names are stored in Arabic and English; Tasklist says them in Kurdish by a table, which must know every one of them. */
class TasklistNamesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TABLE =
            RESOURCES.resolve("META-INF/resources/webjars/camunda/app/tasklist/scripts/names.js");
    private static final Pattern RULE = Pattern.compile("\\[/(\\^.*\\$)/, '(.*)'\\]");
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process [^>]*name=\"[^\"]* · ([^\"]*)\"");

    private final Map<Pattern, String> rules = rules();

    @Test
    void everyListHasItsKurdishName() {
        assertThat(Arrays.stream(TaskList.values()).map(list -> list.title().split(" · ")[1]))
                .allSatisfy(name -> assertThat(kurdish(name)).isNotEqualTo(name));
    }

    @Test
    void everyTaskIsNamedAsInTheMessages() throws IOException {
        Properties english = read("messages-workflow_en.properties");
        Properties kurdish = read("messages-workflow_ckb.properties");
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("workflow.task.") || key.startsWith("workflow.review.task.")))
                .hasSize(8)
                .allSatisfy(key -> assertThat(kurdish(english.getProperty(key).replace("{0}", "12 (a-promise)")))
                        .isEqualTo(kurdish.getProperty(key).replace("{0}", "12 (a-promise)")));
    }

    @Test
    void everyProcessThatHasTasksHasItsKurdishName() throws IOException {
        for (String file : new String[] {"evidence-verification", "correction", "periodic-review"}) {
            String diagram = Files.readString(Path.of("processes", file + ".bpmn"));
            assertThat(PROCESS.matcher(diagram).results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .anySatisfy(name -> assertThat(kurdish(name)).isNotEqualTo(name));
        }
    }

    private String kurdish(String english) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(english).matches())
                .findFirst()
                .map(rule -> rule.getKey().matcher(english).replaceFirst(rule.getValue()))
                .orElse(english);
    }

    private static Map<Pattern, String> rules() {
        try {
            Map<Pattern, String> rules = new LinkedHashMap<>();
            RULE.matcher(Files.readString(TABLE))
                    .results()
                    .forEach(found -> rules.put(Pattern.compile(found.group(1)), found.group(2)));
            return rules;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name), UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
