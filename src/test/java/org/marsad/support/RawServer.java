package org.marsad.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on loopback that answers byte for byte what a test has it say, well-formed or not. */
public final class RawServer implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer to one request. */
    public interface Answer {
        void write(OutputStream out) throws IOException;
    }

    public RawServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Heads of the requests that came. */
    public List<String> requests() {
        return requests;
    }

    public RawServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public RawServer on(String path, String answer) {
        return on(path, out -> out.write(answer.replace("\n", "\r\n").getBytes(ISO_8859_1)));
    }

    public RawServer redirect(String path, String location) {
        return on(path, "HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\n\n");
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread thread = new Thread(() -> answer(client));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            String path = head.toString().split(" ", 3)[1];
            answers.getOrDefault(path, out -> {}).write(client.getOutputStream());
        } catch (IOException | ArrayIndexOutOfBoundsException gone) {
            // The client has had enough, as it should.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
