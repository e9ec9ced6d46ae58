package org.marsad.promise.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Schedule;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.TextRules;
import org.marsad.promise.internal.editing.DraftForm;
import org.marsad.promise.internal.editing.InvalidDraftException.Problem;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.Proposals;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the staff's pages on promises show, and who may see and do what there. */
@Component
class DeskModel {

    private final PromiseCatalogue catalogue;
    private final PromiseVersions versions;
    private final Proposals proposals;
    private final ContentChanges changes;
    private final Languages languages;

    DeskModel(
            PromiseCatalogue catalogue,
            PromiseVersions versions,
            Proposals proposals,
            ContentChanges changes,
            Languages languages) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.proposals = proposals;
        this.changes = changes;
        this.languages = languages;
    }

    /** Analysts read, editors do more; anybody else is refused. */
    String reader(@Nullable Authentication staff) {
        if (staff == null || !(has(staff, "ROLE_ANALYST") || has(staff, "ROLE_EDITOR"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return staff.getName();
    }

    /** The name of an editor; anybody else is refused. */
    String editor(@Nullable Authentication staff) {
        if (!has(staff, "ROLE_EDITOR")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Objects.requireNonNull(staff).getName();
    }

    static boolean has(@Nullable Authentication staff, String authority) {
        return staff != null
                && staff.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    /** What every one of these pages needs. */
    void common(Model model, @Nullable Authentication staff) {
        model.addAttribute("me", reader(staff));
        model.addAttribute("editor", has(staff, "ROLE_EDITOR"));
        model.addAttribute("unlisted", true);
    }

    /** A form with all there is to choose from. */
    void form(Model model, DraftForm form, List<Problem> problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", byField(problems));
        model.addAttribute("sectors", catalogue.sectors());
        model.addAttribute("makers", catalogue.makers());
        model.addAttribute("schedules", Schedule.values());
        model.addAttribute("strengths", EvidenceStrength.values());
        model.addAttribute("written", written(form));
        model.addAttribute("optional", languages.optional());
    }

    /** The languages to write in: a further one where the site has pages in it or there is a text in it already. */
    private List<String> written(DraftForm form) {
        return Stream.concat(
                        languages.required().stream(),
                        languages.optional().stream()
                                .filter(language -> languages.speaks(language) || isWritten(form, language)))
                .toList();
    }

    private static boolean isWritten(DraftForm form, String language) {
        return Stream.of("title", "text", "makerName")
                .anyMatch(field -> !form.text(field + "." + language).isEmpty());
    }

    private static Map<String, String> byField(List<Problem> problems) {
        return problems.stream().collect(Collectors.toMap(Problem::field, Problem::code, (one, other) -> one));
    }

    /** What is public of a promise, withdrawn or not; 404 if it never was. */
    PromiseVersion latest(String promiseId) {
        return versions.latest(known(promiseId)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Optional<PromiseVersion> find(String promiseId) {
        return versions.latest(known(promiseId));
    }

    Proposal found(UUID proposalId) {
        return proposals.find(proposalId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The number of the version that a draft would follow now; 0 for none. */
    int base(Proposal.Draft draft) {
        return versions.latest(draft.promiseId()).map(PromiseVersion::number).orElse(0);
    }

    boolean knowsMaker(Proposal.Draft draft) {
        PromiseContent content = draft.content();
        return content != null
                && catalogue.makers().stream().anyMatch(maker -> maker.code().equals(content.maker()));
    }

    /** The title of the promise a form is about; null for one that has none yet. */
    @Nullable
    LocalizedText title(FormPage.Purpose purpose) {
        return purpose.promiseId().isEmpty()
                ? null
                : versions.latest(purpose.promiseId())
                        .map(version -> version.content().title())
                        .orElse(null);
    }

    /** The same for who wants to change it; 410 if it was withdrawn. */
    PromiseVersion current(String promiseId) {
        PromiseVersion latest = latest(promiseId);
        if (latest.kind() == PromiseVersion.Kind.WITHDRAWN) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return latest;
    }

    /** What is no slug is no promise's id, and may hold characters that a database refuses to look for. */
    static String known(String promiseId) {
        if (!promiseId.matches(TextRules.SLUG)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return promiseId;
    }

    /** One proposal: what it would change of what is public now, and what was done to it. */
    void proposal(Model model, Proposal proposal, String me, Locale locale) {
        Proposal.Draft draft = proposal.draft();
        PromiseVersion latest = versions.latest(draft.promiseId()).orElse(null);
        PromiseContent content = draft.content();
        PromiseContent base = writtenOn(draft);
        model.addAttribute("proposal", proposal);
        model.addAttribute("draft", draft);
        model.addAttribute("latest", latest);
        model.addAttribute("own", proposal.proposedBy().equals(me));
        model.addAttribute("moved", proposal.state().holds() && draft.base() != (latest == null ? 0 : latest.number()));
        model.addAttribute("changes", content == null ? List.of() : changes.between(base, content, locale));
        model.addAttribute("acts", proposals.acts(proposal.id()));
        model.addAttribute("confirmedOnce", proposals.confirmedOnce(proposal.id(), proposal.revision()));
        model.addAttribute("shown", content == null && latest != null ? latest.content() : content);
    }

    private @Nullable PromiseContent writtenOn(Proposal.Draft draft) {
        return versions.of(draft.promiseId()).stream()
                .filter(version -> version.number() == draft.base())
                .map(PromiseVersion::content)
                .findFirst()
                .orElse(null);
    }
}
