package org.marsad.sealing;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.marsad.Command;
import org.marsad.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command {@code --marsad.vault.add-master-key=FILE}: puts a new master key in front of those in a file. An application
 * that runs takes it up by itself.
 */
public final class AddMasterKey implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(AddMasterKey.class);
    private static final FileArgument FILE = new FileArgument("marsad.vault.add-master-key");

    @Override
    public boolean isNamedBy(String... arguments) {
        return FILE.isAmong(arguments);
    }

    @Override
    public int run(String... arguments) {
        Path file = FILE.in(arguments);
        try {
            MasterKeyFile changed = MasterKeyFile.read(file).withNewKey();
            changed.replace(file);
            LOG.info(
                    "{} wraps from now on: copy {} anew, and leave the older keys in it until /actuator/masterkeys says that"
                            + " they wrap nothing",
                    changed.keys().get(0).id(),
                    file);
            return 0;
        } catch (StartRefusedException | UncheckedIOException e) {
            LOG.error("{}", e.getMessage());
            return 1;
        }
    }
}
