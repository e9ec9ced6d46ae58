package org.marsad.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The least a server can do with a file: the same Tomcat, SHA-256 while it is written in clear, one fsync. */
final class RawPut extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 64 * 1024;

    private final transient Path directory;

    private RawPut(Path directory) {
        this.directory = directory;
    }

    /** Listens on a port of its own choice, on which it can be asked. */
    static Tomcat start() throws IOException, LifecycleException {
        Path directory = Files.createTempDirectory("raw-put");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", directory.toString());
        Tomcat.addServlet(context, "put", new RawPut(directory));
        context.addServletMappingDecoded("/", "put");
        tomcat.start();
        return tomcat;
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile(directory, "raw", ".bin");
        byte[] buffer = new byte[BUFFER];
        try (InputStream body = request.getInputStream();
                FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
            response.setHeader("X-Length", String.valueOf(digest.digest().length));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        } finally {
            Files.delete(file);
        }
        response.setStatus(204);
    }
}
