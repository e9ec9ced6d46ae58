package org.marsad.site.web;

import java.time.Duration;
import org.marsad.promise.Team;
import org.marsad.site.internal.TeamLogo;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A team's logo, and its colours as a style sheet. */
@RestController
class TeamFiles {

    /** Whoever opens the picture by itself gets a picture, and nothing in it loads or runs. */
    private static final String PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Team team;
    private final TeamLogo logo;

    TeamFiles(Team team, TeamLogo logo) {
        this.team = team;
        this.logo = logo;
    }

    @GetMapping("/images/logo.svg")
    ResponseEntity<byte[]> logo() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("Content-Security-Policy", PICTURE_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(logo.content());
    }

    @GetMapping(path = "/css/team.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(team.styles().orElse(""));
    }
}
