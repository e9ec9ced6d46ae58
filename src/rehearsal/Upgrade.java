import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.Pictures;
import org.marsad.support.StaffClient;

/** What upgrade.sh does before the move, and asks after it: {@code Upgrade before|after PORT FOLDER}. */
class Upgrade {

    private static final String VERIFY = "verifyEvidence";
    private static final String APPROVE = "approveAssessment";

    private final int port;
    private final Newsroom newsroom;
    private final Path receipts;
    private int wrong;

    Upgrade(int port, Path folder) {
        this.port = port;
        this.newsroom = new Newsroom(port, null);
        this.receipts = folder.resolve("rehearsal-receipts.txt");
    }

    public static void main(String[] arguments) throws Exception {
        Upgrade upgrade = new Upgrade(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        switch (arguments[0]) {
            case "before" -> upgrade.before();
            case "after" -> upgrade.after();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(upgrade.wrong);
    }

    /** One submission waits for an editor with an analyst's variables and history, one for an analyst. */
    private void before() throws Exception {
        String approved = submit("قبل الانتقال: تنتظر المحرر.");
        String task = await(VERIFY);
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "مطابقة"));
        await(APPROVE);
        String waiting = submit("قبل الانتقال: تنتظر المدقق.");
        await(VERIFY);
        Files.write(receipts, List.of(approved, waiting));
        System.out.println("  tasks " + tasks() + ", definitions " + definitions());
    }

    private void after() throws Exception {
        List<String> sent = Files.readAllLines(receipts);
        see("tasks of the old engine", this::tasks);
        see("history of the old engine", () -> json("/history/task/count").path("count").asText() + " tasks, "
                + json("/history/process-instance/count").path("count").asText() + " instances, "
                + json("/history/variable-instance/count").path("count").asText() + " variables");
        see("definitions", this::definitions);
        for (String path : List.of("tasklist", "cockpit", "admin")) {
            see("/camunda/app/" + path + " for the administrator", () -> page("admin", "/camunda/app/" + path + "/default/"));
        }
        see("/camunda/app/tasklist for an analyst", () -> page("analyst1", "/camunda/app/tasklist/default/"));
        see("lists of an analyst", () -> Newsroom.json(
                        StaffClient.basic(port, "analyst1").engineGet("/filter?resourceType=Task").body())
                .size() + "");
        see("groups of the administrator", () -> json("/identity/groups?userId=admin").path("groups").toString());
        see("an editor approves what an analyst verified before", () -> approve(sent.get(0)));
        see("an analyst verifies what was sent before", () -> {
            verify();
            return approve(sent.get(1));
        });
        see("something new", () -> {
            String receipt = submit("بعد الانتقال.");
            verify();
            return approve(receipt);
        });
        see("incidents", () -> json("/incident/count").path("count").asText());
    }

    private String submit(String statement) throws Exception {
        var answer = StaffClient.stranger(port)
                .post(
                        "/api/v1/submissions",
                        Newsroom.form(statement).file("files", "a.jpg", "image/jpeg", Pictures.drawn("jpg", 640, 420)));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + new String(answer.body().getBytes(StandardCharsets.UTF_8)));
        }
        return Newsroom.json(answer.body()).path("receipt").asText();
    }

    private void verify() throws Exception {
        String task = await(VERIFY);
        newsroom.complete("analyst2", task, newsroom.verified("analyst2", task, "مطابقة"));
    }

    private String approve(String receipt) throws Exception {
        newsroom.complete("editor1", await(APPROVE), Newsroom.approved("حدث ما وُعد به."));
        newsroom.awaitStatus(new Sent(receipt, null), "PUBLISHED");
        return "published";
    }

    private String await(String kind) throws Exception {
        for (int i = 0; i < 120; i++) {
            JsonNode found = json("/task?taskDefinitionKey=" + kind);
            if (found.size() > 0) {
                return found.get(0).path("id").asText();
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("no task " + kind);
    }

    private String tasks() {
        Map<String, Integer> kinds = new TreeMap<>();
        json("/task").forEach(task -> kinds.merge(task.path("taskDefinitionKey").asText(), 1, Integer::sum));
        return kinds.toString();
    }

    private String definitions() {
        return json("/process-definition/count").path("count").asText();
    }

    private String page(String username, String path) {
        var answer = StaffClient.session(port, username).get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.headers().firstValue("Location").orElse(""));
        }
        return "200";
    }

    private JsonNode json(String path) {
        return Newsroom.json(StaffClient.basic(port, "admin").engineGet(path).body());
    }

    private void see(String what, Callable<String> how) {
        try {
            System.out.println("  " + what + ": " + how.call());
        } catch (Exception | AssertionError e) {
            wrong++;
            System.out.println("  NOT " + what + ": " + String.valueOf(e.getMessage()).lines().limit(3).toList());
        }
    }
}
