package org.marsad.sealing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Keys for a slice of the application, under a master key that nobody keeps. */
// No @Configuration: whoever scans for the whole of Marsad must not find this.
@Import(StoredTextKeys.class)
public class SealingRoom {

    @Bean
    MasterKey masterKey() {
        return new LocalMasterKey(MasterKeyFile.random());
    }
}
