package org.marsad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;

/** Brings submissions to where a process waits, and on from there to its end; jobs run when they are told to. */
abstract class InFlight extends ProcessPaths {

    /** Everywhere an instance can rest: for the job executor, for a person, for the submitter. */
    enum Stop {
        RECEIVED,
        INSPECTING,
        IN_TRIAGE,
        VERIFYING,
        AWAITING_ANSWER,
        COPYING,
        APPROVING,
        CONFIRMING,
        NOTIFYING,
        NOTIFYING_NOT_ACCEPTED,
        DECIDING_APPEAL
    }

    /** A submission at each of these, all by the version that is the newest now. */
    final Map<Stop, Sent> bringTo(Iterable<Stop> stops) {
        Map<Stop, Sent> waiting = new EnumMap<>(Stop.class);
        for (Stop stop : stops) {
            waiting.put(stop, bring(stop));
        }
        return waiting;
    }

    final Sent bring(Stop stop) {
        Sent sent = newsroom.submit(Newsroom.form(MARKER + " انسحبت القوات من القاعدة " + stop)
                .file("files", "a.txt", "text/plain", (MARKER + " نص " + stop).getBytes(UTF_8)));
        switch (stop) {
            case RECEIVED -> assertThat(jobs(sent)).hasSize(1);
            case INSPECTING -> runOne(sent);
            case IN_TRIAGE -> runUntil(sent, "triage");
            case VERIFYING -> run(sent);
            case AWAITING_ANSWER -> {
                run(sent);
                ask("analyst1", sent);
            }
            case COPYING -> verified(sent);
            case APPROVING -> {
                verified(sent);
                run(sent);
            }
            case CONFIRMING -> {
                verified(sent);
                run(sent);
                newsroom.complete(
                        "editor1", newsroom.awaitTask(sent, "approveAssessment"), changing(twoEditorRating()));
            }
            case NOTIFYING -> {
                verified(sent);
                run(sent);
                approve("editor1", sent);
            }
            case NOTIFYING_NOT_ACCEPTED -> refused(sent);
            case DECIDING_APPEAL -> {
                refused(sent);
                run(sent);
                assertThat(newsroom.appeal(sent, "هذا خطأ").statusCode()).isEqualTo(201);
                run(sent);
                notAccepted("analyst2", sent, "UNVERIFIABLE");
            }
        }
        return sent;
    }

    private void verified(Sent sent) {
        run(sent);
        verify("analyst1", sent);
    }

    private void refused(Sent sent) {
        run(sent);
        notAccepted("analyst1", sent, "UNVERIFIABLE");
    }

    /** Does whatever is asked for next until the instance has ended. */
    final void finish(Sent sent) {
        while (instance(sent).getEndTime() == null) {
            run(sent);
            openTask(sent).ifPresentOrElse(task -> work(task, sent), () -> answerIfAsked(sent));
        }
    }

    private void answerIfAsked(Sent sent) {
        if (newsroom.track(sent).path("status").asText().equals("INFORMATION_REQUESTED")) {
            assertThat(newsroom.reply(sent, "صباح الخميس").statusCode()).isEqualTo(201);
        }
    }

    private void work(String task, Sent sent) {
        switch (task) {
            case "verifyEvidence" -> verify("analyst3", sent);
            case "approveAssessment" -> approve("editor2", sent);
            case "confirmRating" ->
                newsroom.complete("editor3", newsroom.awaitTask(sent, task), Map.of("confirmation", "CONFIRMED"));
            case "decideAppeal" ->
                newsroom.complete(
                        "editor3",
                        newsroom.awaitTask(sent, task),
                        Map.of("appealDecision", "UPHELD", "reasonCode", "UNVERIFIABLE"));
            default -> throw new AssertionError(task);
        }
    }

    private Optional<String> openTask(Sent sent) {
        JsonNode tasks = Newsroom.json(newsroom.staff("admin")
                .engineGet("/task?processInstanceBusinessKey=" + sent.id())
                .body());
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(tasks.get(0).path("taskDefinitionKey").asText());
    }

    /** Runs what the job executor would, timers aside. */
    final void run(Sent sent) {
        while (!jobs(sent).isEmpty()) {
            runOne(sent);
        }
    }

    private void runOne(Sent sent) {
        management.executeJob(jobs(sent).get(0).getId());
    }

    private void runUntil(Sent sent, String activity) {
        while (management
                        .createJobQuery()
                        .processInstanceId(instance(sent).getId())
                        .activityId(activity)
                        .count()
                == 0) {
            runOne(sent);
        }
    }

    private List<Job> jobs(Sent sent) {
        return management
                .createJobQuery()
                .processInstanceId(instance(sent).getId())
                .messages()
                .list();
    }
}
