package org.marsad.evidence.internal.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import org.marsad.StartRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the master key comes from: the file that the settings name, or the one that the demo makes for itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class KeysConfiguration {

    @Bean
    MasterKey masterKey(VaultSettings settings, Environment environment, @Value("${marsad.data-dir}") Path data) {
        return new LocalMasterKey(file(settings, environment, data));
    }

    static MasterKeyFile file(VaultSettings settings, Environment environment, Path dataDirectory) {
        if (settings.masterKeyFile() != null) {
            return MasterKeyFile.read(settings.masterKeyFile());
        }
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefusedException(MasterKeyFile.ADVICE);
        }
        Path own = dataDirectory.resolve("secrets").resolve("master.key");
        if (Files.notExists(own)) {
            MasterKeyFile.random().write(own);
        }
        return MasterKeyFile.read(own);
    }
}
