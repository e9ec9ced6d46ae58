package org.marsad.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.StartRefusedException;
import org.marsad.promise.Teams;

/** A logo draws, and does nothing else. */
class TeamLogoTests {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SVG + "<script>alert(1)</script></svg>",
                SVG + "<rect onload=\"alert(1)\"/></svg>",
                SVG + "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject></svg>",
                SVG + "<use href=\"https://evil.example/x.svg#a\"/></svg>",
                SVG + "<use xlink:href=\"data:image/svg+xml;base64,AAAA\"/></svg>",
                SVG + "<image href=\"x.png\"/></svg>",
                SVG + "<a href=\"javascript:alert(1)\"><rect/></a></svg>",
                SVG + "<style>@import 'https://evil.example/x.css';</style></svg>",
                SVG + "<rect fill=\"url(https://evil.example/)\"/></svg>",
                SVG + "<style>rect { fill: u\\72l(https://evil.example/) }</style></svg>",
                SVG + "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SVG + "<text>&x;</text></svg>",
                "<?xml-stylesheet href=\"https://evil.example/x.css\"?>" + SVG + "</svg>",
                "<html><body/></html>",
                "not xml",
                ""
            })
    void whatRunsLoadsOrLeadsElsewhereStopsTheStart(String svg) throws IOException {
        Files.writeString(dir.resolve("logo.svg"), svg);
        assertThatThrownBy(this::logo).isInstanceOf(StartRefusedException.class).hasMessageContaining("logo.svg");
    }

    @Test
    void aPictureIsServedAsItIs() throws IOException {
        String svg = SVG
                + "<defs><linearGradient id=\"a\"><stop offset=\"1\" stop-color=\"#123456\"/></linearGradient></defs>"
                + "<rect width=\"9\" height=\"9\" fill=\"url(#a)\"/><use href=\"#a\"/></svg>";
        Files.writeString(dir.resolve("logo.svg"), svg);
        assertThat(logo().content()).asString().isEqualTo(svg);
    }

    @Test
    void aTeamWithoutOneHasThePackagedOne() {
        assertThat(logo().content()).asString().startsWith("<svg");
    }

    private TeamLogo logo() {
        return new TeamLogo(Teams.in(dir, "en"));
    }
}
