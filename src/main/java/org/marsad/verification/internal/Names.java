package org.marsad.verification.internal;

/** The variables of the HTTP contract, and how a name that is none of them is repeated to its sender. */
final class Names {

    static final String VERIFICATION_OUTCOME = "verificationOutcome";
    static final String VERIFICATION_SUMMARY = "verificationSummary";
    static final String ASSESSMENTS = "assessments";
    static final String QUESTION = "question";
    static final String REASON_CODE = "reasonCode";
    static final String EDITORIAL_DECISION = "editorialDecision";
    static final String ENTRY_DATE = "entryDate";
    static final String ENTRY_PRECISION = "entryPrecision";
    static final String ENTRY_TEXT_AR = "entryTextAr";
    static final String ENTRY_TEXT_EN = "entryTextEn";
    static final String NEW_RATING = "newRating";
    static final String JUSTIFICATION = "justification";
    static final String REVIEW_DATE = "reviewDate";
    static final String PUBLIC_COPIES = "publicCopies";
    static final String EDITOR_NOTE = "editorNote";
    static final String CONFIRMATION = "confirmation";
    static final String APPEAL_DECISION = "appealDecision";
    static final String EVIDENCE_ITEM_ID = "evidenceItemId";

    private static final int SHOWN = 60;

    private Names() {}

    /** A stranger's name for a variable, short and without anything but plain signs. */
    static String shown(String name) {
        String plain = name.replaceAll("[^\\p{Alnum}_.\\[\\]-]", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
