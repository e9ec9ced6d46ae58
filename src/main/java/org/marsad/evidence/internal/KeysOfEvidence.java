package org.marsad.evidence.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.sealing.WrappedKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of this room that are wrapped anew when the master key is exchanged. */
@Configuration(proxyBeanMethods = false)
class KeysOfEvidence {

    @Bean
    WrappedKeys vaultKeys() {
        return new WrappedKeys(
                "vault_key",
                List.of("object_name", "holder"),
                row -> EncryptedVault.keyContext(row.getString("object_name"), row.getObject("holder", UUID.class)));
    }
}
