package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * bubblewrap: namespaces of its own for everything, so no network and no other process in sight; the system's programs
 * and libraries to read, one directory to write, and nothing else of this machine.
 */
final class Bubblewrap implements Sandbox {

    /** Where the directory is seen from within. */
    static final String WORK = "/marsad-workspace";

    /** Programs, libraries, fonts and the few settings they do not start without. No passwd, no hosts, no keys. */
    private static final List<String> SYSTEM = List.of(
            "/usr",
            "/etc/alternatives",
            "/etc/fonts",
            "/etc/ld.so.cache",
            "/etc/java-17-openjdk",
            "/etc/java-21-openjdk",
            "/etc/libreoffice",
            "/var/cache/fontconfig",
            "/var/lib/libreoffice");

    /** Links into /usr on a merged system, directories on others. */
    private static final List<String> ROOT = List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64");

    @Override
    public List<String> confine(List<String> command, Path directory, List<Path> readable, Bounds bounds) {
        List<String> all = new ArrayList<>(List.of("bwrap", "--unshare-all", "--cap-drop", "ALL"));
        all.addAll(List.of("--die-with-parent", "--new-session", "--hostname", "worker"));
        all.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
        SYSTEM.forEach(path -> bind(all, "--ro-bind-try", path, path));
        ROOT.forEach(path -> root(all, Path.of(path)));
        readable.forEach(path -> bind(all, "--ro-bind", path.toString(), path.toString()));
        bind(all, "--bind", directory.toString(), WORK);
        all.addAll(List.of("--chdir", WORK, "--"));
        all.addAll(bounds.prlimit());
        all.addAll(command);
        return all;
    }

    private static void root(List<String> all, Path path) {
        if (Files.isSymbolicLink(path)) {
            try {
                bind(all, "--symlink", Files.readSymbolicLink(path).toString(), path.toString());
            } catch (IOException e) {
                bind(all, "--ro-bind-try", path.toString(), path.toString());
            }
        } else {
            bind(all, "--ro-bind-try", path.toString(), path.toString());
        }
    }

    private static void bind(List<String> all, String how, String from, String to) {
        all.addAll(List.of(how, from, to));
    }

    @Override
    public String name() {
        return "bubblewrap";
    }
}
