package org.marsad.promise.internal.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseMaker;
import org.marsad.promise.Schedule;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.TextRules;
import org.marsad.promise.internal.WrittenLanguage;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.Proposal.Kind;
import org.springframework.stereotype.Component;

/** Makes a draft of what an editor wrote, or says all that is wrong with it. */
@Component
public class DraftCheck {

    /** A title is one line of a list; as JSON in three languages it fits its column. */
    private static final int LONGEST_TITLE = 500;

    private static final int LONGEST_NAME = 250;

    private final PromiseCatalogue catalogue;
    private final Languages languages;

    DraftCheck(PromiseCatalogue catalogue, Languages languages) {
        this.catalogue = catalogue;
        this.languages = languages;
    }

    /**
     * A promise that is not there yet.
     *
     * @throws InvalidDraftException if anything is wrong with it
     */
    public Draft creation(DraftForm form) {
        FieldCheck check = new FieldCheck(form, languages);
        String id = form.text("id").strip();
        if (!id.matches(TextRules.SLUG)) {
            check.refuse("id", "slug");
        }
        return draft(check, form, id, Kind.CREATE, 0, content(check, form, null));
    }

    /**
     * Other words for a promise.
     *
     * @param current what is public now
     * @throws InvalidDraftException if anything is wrong with it
     */
    public Draft edit(DraftForm form, String id, PromiseVersion current) {
        FieldCheck check = new FieldCheck(form, languages, texts(current.content()));
        PromiseContent content = content(check, form, current.content());
        if (content != null && content.equals(current.content())) {
            check.refuse("title.ar", "unchanged");
        }
        return draft(check, form, id, Kind.EDIT, form.base(), content);
    }

    private static List<String> texts(PromiseContent content) {
        List<String> texts = new ArrayList<>(content.title().texts().values());
        texts.addAll(content.text().texts().values());
        return texts;
    }

    /**
     * A promise's end.
     *
     * @throws InvalidDraftException if anything is wrong with it
     */
    public Draft withdrawal(DraftForm form, String id) {
        return draft(new FieldCheck(form, languages), form, id, Kind.WITHDRAW, form.base(), null);
    }

    /**
     * The reason for an act on a proposal.
     *
     * @throws InvalidDraftException if there is none
     */
    public String reason(DraftForm form) {
        FieldCheck check = new FieldCheck(form, languages);
        String reason = check.required("note", FieldCheck.LONGEST_TEXT);
        check.throwIfAny();
        return Objects.requireNonNull(reason);
    }

    private static Draft draft(
            FieldCheck check, DraftForm form, String id, Kind kind, int base, @Nullable PromiseContent content) {
        String note = check.optional("note", FieldCheck.LONGEST_TEXT);
        String reason = check.required("reason", FieldCheck.LONGEST_TEXT);
        check.throwIfAny();
        return new Draft(
                id,
                kind,
                base,
                content,
                note == null ? null : WrittenLanguage.of(note),
                Objects.requireNonNull(reason));
    }

    private @Nullable PromiseContent content(FieldCheck check, DraftForm form, @Nullable PromiseContent current) {
        LocalizedText title = check.localized("title", LONGEST_TITLE, true);
        LocalizedText text = check.localized("text", FieldCheck.LONGEST_TEXT, false);
        String sector = form.text("sector");
        if (catalogue.sectors().stream().noneMatch(each -> each.code().equals(sector))) {
            check.refuse("sector", "unknown");
        }
        PromiseMaker maker = form.text("maker").isEmpty() ? newMaker(check, form) : maker(check, form, current);
        Schedule schedule = check.code("schedule", Schedule.class);
        EvidenceStrength strength =
                form.text("strength").isEmpty() ? null : check.code("strength", EvidenceStrength.class);
        if (title == null || text == null || maker == null || schedule == null) {
            return null;
        }
        return new PromiseContent(title, sector, maker.code(), maker.name(), text, schedule, strength);
    }

    private @Nullable PromiseMaker maker(FieldCheck check, DraftForm form, @Nullable PromiseContent current) {
        String code = form.text("maker");
        if (current != null && current.maker().equals(code)) {
            return new PromiseMaker(code, current.makerName());
        }
        Optional<PromiseMaker> known = known(code);
        if (known.isEmpty()) {
            check.refuse("maker", "unknown");
        }
        return known.orElse(null);
    }

    private @Nullable PromiseMaker newMaker(FieldCheck check, DraftForm form) {
        String code = form.text("makerCode").strip();
        if (!code.matches(TextRules.MAKER)) {
            check.refuse("makerCode", "makerCode");
        } else if (known(code).isPresent()) {
            check.refuse("makerCode", "makerKnown");
        }
        LocalizedText name = check.localized("makerName", LONGEST_NAME, true);
        return name == null ? null : new PromiseMaker(code, name);
    }

    private Optional<PromiseMaker> known(String code) {
        return catalogue.makers().stream()
                .filter(maker -> maker.code().equals(code))
                .findFirst();
    }
}
