package org.marsad.verification.internal;

import java.util.UUID;
import org.marsad.evidence.CoverPermission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.verification.StaffTask;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Analysts cover while they verify; once an editor looks at the copies, nobody changes what they show. */
@Component
class AnalystsCover implements CoverPermission {

    private static final String ANALYST = "ROLE_ANALYST";

    private final Submissions submissions;
    private final FourEyes fourEyes;

    AnalystsCover(Submissions submissions, FourEyes fourEyes) {
        this.submissions = submissions;
        this.fourEyes = fourEyes;
    }

    @Override
    public boolean mayCover(UUID submissionId, String staffUsername) {
        return isAnalyst(staffUsername)
                && submissions
                        .find(submissionId)
                        .filter(submission -> submission.status() == SubmissionStatus.IN_VERIFICATION)
                        .isPresent()
                && fourEyes.mayWork(StaffTask.VERIFY_EVIDENCE, submissionId, staffUsername);
    }

    /** Whoever asks is who is logged in: nobody covers in another's name. */
    private static boolean isAnalyst(String staffUsername) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null
                && login.getName().equals(staffUsername)
                && login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(ANALYST::equals);
    }
}
