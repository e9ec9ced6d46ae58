package org.marsad.workflow.internal.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.PublicCopy;
import org.marsad.promise.Promises;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.submission.Consent;
import org.marsad.submission.Submission;
import org.marsad.verification.StaffTask;
import org.marsad.verification.Verifications;
import org.springframework.stereotype.Component;

/**
 * What the forms in {@code processes/forms} show and repeat over, as task-local Json variables: codes, numbers and
 * hashes alone, because whatever is a variable stays in the engine's history.
 */
@Component
class TaskForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Verifications verifications;
    private final EvidenceItems items;
    private final PublicCopies copies;
    private final Promises promises;
    private final RatingScale scale;

    TaskForms(
            Verifications verifications,
            EvidenceItems items,
            PublicCopies copies,
            Promises promises,
            RatingScale scale) {
        this.verifications = verifications;
        this.items = items;
        this.copies = copies;
        this.promises = promises;
        this.scale = scale;
    }

    /** Lays it into the task's own variables, over what lay there before. */
    void show(DelegateTask task, StaffTask kind, Submission submission) {
        shown(kind, submission)
                .forEach((name, json) ->
                        task.setVariableLocal(name, SpinValues.jsonValue(json).create()));
    }

    /** Variables by name, as JSON text. */
    private Map<String, String> shown(StaffTask kind, Submission submission) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("evidenceItems", verifications.evidenceItemsFor(submission.id()));
        List<EvidenceItem> accepted = items.of(submission.id()).stream()
                .filter(item -> item.state() == EvidenceState.ACCEPTED)
                .toList();
        if (kind == StaffTask.VERIFY_EVIDENCE) {
            shown.put("assessments", json(accepted.stream().map(Assessed::of)));
        }
        if (kind == StaffTask.APPROVE_ASSESSMENT) {
            shown.put("ratings", json(otherRatings(submission)));
            shown.put("publicCopies", json(publishable(submission, accepted)));
        }
        return shown;
    }

    private Stream<Choice> otherRatings(Submission submission) {
        String current = promises.find(submission.promiseId())
                .map(promise -> promise.rating().code())
                .orElse("");
        return scale.all().stream()
                .filter(rating -> !rating.code().equals(current))
                .map(Choice::of);
    }

    private Stream<Copy> publishable(Submission submission, List<EvidenceItem> accepted) {
        return accepted.stream()
                .filter(item -> item.kind() == EvidenceKind.FILE && submission.consent() == Consent.PUBLISH)
                .flatMap(item -> copies.of(item.id()).stream()
                        .filter(copy -> copy.state() == PublicCopy.State.READY)
                        .map(copy -> Copy.of(item, copy)));
    }

    private static String json(Stream<?> rows) {
        try {
            return JSON.writeValueAsString(rows.toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One row of the dynamic list {@code assessments}: what it shows of an item, and room for the conclusion. */
    private record Assessed(UUID evidenceItemId, int number, EvidenceKind kind, String mediaType, String shortHash) {

        static Assessed of(EvidenceItem item) {
            return new Assessed(item.id(), item.number(), item.kind(), type(item), headOf(item));
        }
    }

    /** One row of the dynamic list {@code publicCopies}: a copy that is there, shown unless the editor withholds it. */
    private record Copy(UUID evidenceItemId, int number, String mediaType, String shortHash, boolean publish) {

        static Copy of(EvidenceItem item, PublicCopy copy) {
            String type = String.valueOf(copy.mediaType());
            return new Copy(
                    item.id(),
                    item.number(),
                    type,
                    String.valueOf(copy.sha256()).substring(0, 12),
                    true);
        }
    }

    /** One choice of a select. */
    private record Choice(String label, String value) {

        static Choice of(Rating rating) {
            return new Choice(rating.name().inBoth(), rating.code());
        }
    }

    private static String type(EvidenceItem item) {
        return item.mediaType() == null ? "" : item.mediaType();
    }

    private static String headOf(EvidenceItem item) {
        return item.sha256().substring(0, 12);
    }
}
