package org.marsad.evidence.internal.uploads;

import java.util.List;
import org.marsad.sealing.WrappedKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of unfinished uploads, which are wrapped anew when the master key is exchanged. */
@Configuration(proxyBeanMethods = false)
class KeysOfUploads {

    @Bean
    WrappedKeys uploadKeys() {
        return new WrappedKeys("upload", List.of("id_hash"), row -> StoredUpload.keyContext(row.getString("id_hash")));
    }
}
