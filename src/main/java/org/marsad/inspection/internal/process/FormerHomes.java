package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Class paths of former versions beside the one in use. Several nodes may share the folder during an update, so each
 * marks its own as used, at start and every day, and removes what nobody has marked for long.
 */
final class FormerHomes {

    private static final Logger LOG = LoggerFactory.getLogger(FormerHomes.class);

    /** A choice: longer than any update takes, and than a node stands still and is started again. */
    static final Duration KEPT = Duration.ofDays(30);

    private FormerHomes() {}

    /** What a start marks and every day of a run. */
    static void markUsed(Path home, Instant now) {
        try {
            Files.setLastModifiedTime(home, FileTime.from(now));
        } catch (IOException e) {
            LOG.warn("the worker's class path cannot be marked as used", e);
        }
    }

    /** Removes siblings long unused, finished or not; what is named otherwise is not ours. */
    static void removeBeside(Path used, Instant now) {
        try {
            for (Path each : PrivateDirectories.entries(used.resolveSibling("."))) {
                if (isHome(each.getFileName().toString()) && !each.endsWith(used.getFileName()) && isOld(each, now)) {
                    PrivateDirectories.delete(each);
                }
            }
        } catch (IOException e) {
            LOG.warn("a former class path of the worker stays until the next start", e);
        }
    }

    private static boolean isHome(String name) {
        return name.matches("[0-9a-f]{16}") || name.startsWith(WorkerHome.UNFINISHED);
    }

    private static boolean isOld(Path path, Instant now) throws IOException {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(KEPT));
    }
}
