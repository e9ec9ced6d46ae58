package org.marsad.sealing;

import java.nio.file.Path;
import org.marsad.Command;
import org.marsad.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command {@code --marsad.vault.new-master-key-file=FILE}: makes a file of master keys where none is. */
public final class NewMasterKey implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(NewMasterKey.class);
    private static final FileArgument FILE = new FileArgument("marsad.vault.new-master-key-file");

    @Override
    public boolean isNamedBy(String... arguments) {
        return FILE.isAmong(arguments);
    }

    @Override
    public int run(String... arguments) {
        Path file = FILE.in(arguments);
        try {
            MasterKeys.writeNew(file);
            LOG.info("master keys are in {}: keep a copy apart from the vault, without them nobody reads it", file);
            return 0;
        } catch (StartRefusedException e) {
            LOG.error("{}", e.getMessage());
            return 1;
        }
    }
}
