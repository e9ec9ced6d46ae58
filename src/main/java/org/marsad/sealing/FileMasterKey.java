package org.marsad.sealing;

import java.io.IOException;
import java.nio.file.Path;
import org.marsad.StartRefusedException;

/** The master keys of a file that may change while they are used: a new one in front, an old one taken out. */
class FileMasterKey implements MasterKey {

    private final Path file;
    private volatile LocalMasterKey keys;

    FileMasterKey(Path file) {
        this.file = file;
        this.keys = new LocalMasterKey(MasterKeyFile.read(file));
    }

    @Override
    public Wrapped wrap(DataKey key, String context) throws IOException {
        return keys.wrap(key, context);
    }

    /** Another node may know of a new key first. */
    @Override
    public DataKey unwrap(Wrapped wrapped, String context) throws IOException {
        if (!keys.knows(wrapped.by())) {
            reread();
        }
        return keys.unwrap(wrapped, context);
    }

    @Override
    public String name(String sha256) {
        return keys.name(sha256);
    }

    @Override
    public String current() {
        return keys.current();
    }

    @Override
    public void reread() throws IOException {
        try {
            LocalMasterKey read = new LocalMasterKey(MasterKeyFile.read(file));
            if (!read.name("").equals(keys.name(""))) {
                throw new IOException("the naming secret in " + file + " is another: it must stay for ever");
            }
            keys = read;
        } catch (StartRefusedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
