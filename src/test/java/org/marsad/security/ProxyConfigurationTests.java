package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands around the application writes down as little as it does itself. */
class ProxyConfigurationTests {

    @Test
    void theProxyWritesNoLogAndNoBodyToItsDisk() throws IOException {
        List<String> lines = directives(Path.of("src/main/docker/proxy.conf"));
        assertThat(lines)
                .contains(
                        "access_log off;",
                        "error_log /dev/null crit;",
                        "proxy_request_buffering off;",
                        "proxy_max_temp_file_size 0;")
                .filteredOn(line -> line.contains("_log"))
                .hasSize(2);
        assertThat(lines).noneMatch(line -> line.contains("proxy_add_x_forwarded_for") || line.contains("_cache"));
    }

    @Test
    void theDatabaseWritesNoRefusedRowIntoItsLogOrOurs() throws IOException {
        String compose = Files.readString(Path.of("docker-compose.yml"));
        assertThat(compose)
                .contains("log_error_verbosity=terse", "log_min_error_statement=panic", "logServerErrorDetail=false");
        assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
                .contains("TRACE_LEVEL_FILE=0");
    }

    private static List<String> directives(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
