package org.marsad.data.web;

import org.marsad.data.internal.DataGuide;
import org.marsad.data.internal.OfferedSnapshots;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PromiseCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says what can be taken away, and what it means. */
@Controller
@InEveryLanguage
class DataPage {

    private final DataGuide guide;
    private final OfferedSnapshots snapshots;
    private final PromiseCatalogue catalogue;

    DataPage(DataGuide guide, OfferedSnapshots snapshots, PromiseCatalogue catalogue) {
        this.guide = guide;
        this.snapshots = snapshots;
        this.catalogue = catalogue;
    }

    @GetMapping("/data")
    String data(Model model) {
        model.addAttribute("tables", guide.tables());
        model.addAttribute("snapshots", snapshots.all());
        model.addAttribute("sectors", catalogue.sectors());
        return "data/data";
    }
}
