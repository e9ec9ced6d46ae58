package org.marsad.sealing;

import java.nio.file.Path;
import org.marsad.StartCheck;
import org.marsad.StartRefusedException;
import org.springframework.core.env.Environment;

/** Without the file of master keys nothing can be kept that anybody reads again. */
class MasterKeyCheck implements StartCheck {

    @Override
    public void check(Environment settings) {
        String file = settings.getProperty("marsad.vault.master-key-file", "");
        if (file.isBlank()) {
            throw new StartRefusedException(MasterKeyFile.ADVICE);
        }
        MasterKeyFile.read(Path.of(file));
    }
}
