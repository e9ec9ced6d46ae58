package org.marsad.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.marsad.StartRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the master key comes from: the file that the settings name, or the one that the demo makes for itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class KeysConfiguration {

    @Bean
    MasterKey masterKey(KeySettings settings, Environment environment, @Value("${marsad.data-dir}") Path data) {
        return new FileMasterKey(file(settings, environment, data));
    }

    /** The keys of texts are exchanged as the others are. */
    @Bean
    WrappedKeys textKeys() {
        return new WrappedKeys(
                "text_key", List.of("subject"), row -> StoredTextKeys.context(row.getObject("subject", UUID.class)));
    }

    static Path file(KeySettings settings, Environment environment, Path dataDirectory) {
        if (settings.masterKeyFile() != null) {
            return settings.masterKeyFile();
        }
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefusedException(MasterKeyFile.ADVICE);
        }
        Path own = dataDirectory.resolve("secrets").resolve("master.key");
        if (Files.notExists(own)) {
            MasterKeyFile.random().write(own);
        }
        return own;
    }
}
