package org.marsad.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.marsad.evidence.TaskLinks;
import org.marsad.evidence.internal.viewer.Asked;
import org.marsad.evidence.internal.viewer.CoverForm;
import org.marsad.evidence.internal.viewer.ItemDesk;
import org.marsad.evidence.internal.viewer.ItemView;
import org.marsad.evidence.internal.viewer.MapSketch;
import org.marsad.evidence.internal.viewer.Place;
import org.marsad.evidence.internal.viewer.ViewerWording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The viewer: one item as staff see it, with what is to be covered in its public copy. */
@Controller
@RequestMapping("/staff/evidence/{id}")
class ViewerController {

    /** Previews, our own script and style, and nothing foreign or inline; Tasklist shows the page in a frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private final ItemDesk desk;
    private final ViewerWording wording;
    private final TaskLinks links;

    ViewerController(ItemDesk desk, ViewerWording wording, TaskLinks links) {
        this.desk = desk;
        this.wording = wording;
        this.links = links;
    }

    @GetMapping
    String item(
            @PathVariable("id") UUID id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "zoom", defaultValue = "1") int zoom,
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = "part", defaultValue = "1") int part,
            @RequestParam(name = "saved", defaultValue = "false") boolean saved,
            Authentication staff,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        Asked asked = new Asked(page, zoom, query, part);
        ItemView view = found(id, asked, staff);
        model.addAttribute("cover", CoverForm.of(desk.redactions(id)));
        model.addAttribute("saved", saved);
        return page(view, asked, staff, locale, model);
    }

    /** Saves what is to be covered: all of it, in place of what was covered before. */
    @PostMapping("/cover")
    String cover(
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "at", defaultValue = "1") int page,
            Authentication staff,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        Asked asked = new Asked(page, 1, "", 1);
        ItemView view = found(id, asked, staff);
        if (!desk.mayCover(view, staff.getName())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        CoverForm form = CoverForm.read(fields, view.shown().pages());
        String seen = String.valueOf(fields.getFirst("seen"));
        String error = seen.equals(CoverForm.version(desk.redactions(id))) ? form.error() : "changed";
        if (error.isEmpty()) {
            desk.cover(id, form.redactions(), staff.getName());
            return "redirect:/staff/evidence/" + id + "?page=" + asked.page() + "&saved=true#cover";
        }
        model.addAttribute("cover", new CoverForm(form.rows(), form.redactions(), error));
        model.addAttribute("saved", false);
        return page(view, asked, staff, locale, model);
    }

    private String page(ItemView view, Asked asked, Authentication staff, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("asked", asked);
        model.addAttribute("wording", wording);
        model.addAttribute(
                "openTask",
                links.toOpenTask(view.item().submissionId(), staff.getName()).orElse(null));
        model.addAttribute("mayCover", desk.mayCover(view, staff.getName()));
        model.addAttribute("seen", CoverForm.version(desk.redactions(view.item().id())));
        model.addAttribute("language", locale.getLanguage());
        return "evidence/item";
    }

    /** A sketch of where the item says it was made; drawn here, so that nobody learns what is looked at. */
    @GetMapping("/map")
    ResponseEntity<byte[]> map(@PathVariable("id") UUID id, Locale locale) {
        Place place = desk.place(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SealedAnswer.POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(MapSketch.of(place, locale.getLanguage()).getBytes(StandardCharsets.UTF_8));
    }

    private ItemView found(UUID id, Asked asked, Authentication staff) {
        return desk.open(id, asked, staff.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
