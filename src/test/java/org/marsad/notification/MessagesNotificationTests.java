package org.marsad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.promise.EntryKind;

/** Every sentence of the room has words in both languages. */
class MessagesNotificationTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{(notification\\.[A-Za-z0-9_.-]+)[}(]");

    private final Properties arabic = bundle("messages-notification.properties");
    private final Properties english = bundle("messages-notification_en.properties");

    @Test
    void bothLanguagesHaveTheSameSentencesAndNoneIsEmpty() {
        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(Stream.concat(arabic.values().stream(), english.values().stream()))
                .allMatch(sentence -> !sentence.toString().isBlank());
    }

    @Test
    void everyKindOfEntryHasALetter() {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(arabic.stringPropertyNames()).contains("notification.letter.PROMISE_NEWS." + kind);
        }
    }

    @Test
    void everySentenceAPageAsksForIsThere() throws IOException {
        try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates"))) {
            List<String> keys = pages.filter(Files::isRegularFile)
                    .flatMap(page -> KEY.matcher(text(page)).results().map(key -> key.group(1)))
                    .distinct()
                    .toList();
            assertThat(keys).hasSizeGreaterThan(8);
            assertThat(arabic.stringPropertyNames()).containsAll(keys);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
