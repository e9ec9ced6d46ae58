package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Workspaces under {@code tmp/work} of the data folder. What a crash left there is removed at start. */
@Component
@EnableConfigurationProperties(ProcessSettings.class)
class ConfinedWorkspaces implements Workspaces, AutoCloseable {

    private final Path parent;
    private final WorkerHome home;
    private final Sandbox sandbox;
    private final WorkerPool workers;
    private final ToolRuns tools;

    @Autowired
    ConfinedWorkspaces(ProcessSettings settings, @Value("${marsad.data-dir}") Path dataDirectory) throws IOException {
        this(settings, dataDirectory, WorkerCommand.MAIN);
    }

    ConfinedWorkspaces(ProcessSettings settings, Path dataDirectory, String mainClass) throws IOException {
        this.parent = dataDirectory.resolve("tmp").resolve("work").toAbsolutePath();
        PrivateDirectories.createAll(parent);
        PrivateDirectories.empty(parent);
        this.sandbox = Confinement.of(settings.sandbox(), parent);
        long fileBytes = settings.maxOutput().toBytes();
        Path homes = settings.workerHome() == null ? dataDirectory.resolve("worker") : settings.workerHome();
        this.home = WorkerHome.under(homes.toAbsolutePath());
        FormerHomes.markUsed(home.directory(), Instant.now());
        FormerHomes.removeBeside(home.directory(), Instant.now());
        WorkerCommand command =
                new WorkerCommand(home, mainClass, settings.workerMemory().toBytes(), fileBytes, sandbox);
        this.workers = new WorkerPool(command, parent, settings);
        this.tools = new ToolRuns(sandbox, fileBytes);
    }

    /** So that no other node takes the class path for that of a former version. */
    @Scheduled(initialDelayString = "P1D", fixedDelayString = "P1D")
    void markHomeUsed() {
        FormerHomes.markUsed(home.directory(), Instant.now());
    }

    @Override
    public Workspace open(Inspector.Content content) throws IOException {
        Path directory = PrivateDirectories.create(parent, "file");
        try (InputStream in = content.open()) {
            Files.copy(in, directory.resolve(Workspace.IN));
        } catch (IOException | RuntimeException e) {
            PrivateDirectories.delete(directory);
            throw e;
        }
        return new DirectoryWorkspace(directory, workers, tools);
    }

    @Override
    public boolean has(String tool) {
        return SystemTools.has(tool);
    }

    /** What confines, for the health page. */
    String sandbox() {
        return sandbox.name();
    }

    /** Workers that run now. */
    long workers() {
        return workers.alive();
    }

    @Override
    public void close() {
        workers.close();
    }
}
