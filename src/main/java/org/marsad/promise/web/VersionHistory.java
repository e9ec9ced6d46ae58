package org.marsad.promise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.springframework.stereotype.Component;

/** The versions of a promise with what each of them changed. */
@Component
class VersionHistory {

    private final PromiseVersions versions;
    private final ContentChanges changes;

    VersionHistory(PromiseVersions versions, ContentChanges changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /** What the editors told the public with the latest version; null if nothing. */
    @Nullable
    LocalizedText latestNote(String promiseId) {
        return versions.latest(promiseId).map(PromiseVersion::note).orElse(null);
    }

    /** Newest first; what the first version brought is not listed as a change. */
    List<VersionView> of(String promiseId, Locale locale) {
        List<PromiseVersion> newestFirst = versions.of(promiseId);
        List<VersionView> views = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            PromiseVersion version = newestFirst.get(i);
            views.add(new VersionView(
                    version,
                    i + 1 == newestFirst.size()
                            ? List.of()
                            : changes.between(newestFirst.get(i + 1).content(), version.content(), locale)));
        }
        return views;
    }

    /** The names of the fields that a version changed, as the API names them; newest version first. */
    List<List<String>> changedFields(List<PromiseVersion> newestFirst) {
        List<List<String>> fields = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            fields.add(
                    i + 1 == newestFirst.size()
                            ? List.of()
                            : ContentChanges.fields(
                                    newestFirst.get(i + 1).content(),
                                    newestFirst.get(i).content()));
        }
        return fields;
    }
}
