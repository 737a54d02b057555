package dev.gradus.ui.data;

import dev.gradus.ui.action.Actions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * A way to bring data in.
 *
 * @param key    of its words in the data texts: {@code key} is the button, {@code key.tip} its tooltip; its button has the id
 *               {@code data-key} with hyphens for points
 * @param action what it does
 */
record SourceChoice(String key, Ikon icon, Runnable action) {

    /** Ways that lead out of the Data place, by the actions behind them. */
    private static final Map<String, Ikon> ELSEWHERE = new LinkedHashMap<>();

    static {
        ELSEWHERE.put("download", MaterialDesignD.DOWNLOAD_OUTLINE);
        ELSEWHERE.put("paint", MaterialDesignB.BRUSH);
        ELSEWHERE.put("draw", MaterialDesignD.DRAW);
        ELSEWHERE.put("type", MaterialDesignT.TABLE_EDIT);
    }

    /** These, and those whose actions are there. */
    static List<SourceChoice> with(Actions actions, List<SourceChoice> first) {
        List<SourceChoice> all = new ArrayList<>(first);
        ELSEWHERE.forEach((key, icon) -> actions.find("data." + key)
                .ifPresent(action -> all.add(new SourceChoice(key, icon, action::fire))));
        return all;
    }
}
