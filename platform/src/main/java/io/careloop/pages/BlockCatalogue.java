package io.careloop.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every block that a page may carry, in palette order. */
@Component
public class BlockCatalogue {

    private final List<BlockType> blocks;

    BlockCatalogue(JsonMapper json) {
        this.blocks = Catalogues.read("classpath*:careloop/blocks/*/block.json", BlockType.class, json).stream()
                .sorted(Comparator.comparing(BlockType::group).thenComparing(BlockType::type))
                .toList();
    }

    public List<BlockType> all() {
        return blocks;
    }

    public Optional<BlockType> find(String type) {
        return blocks.stream().filter(block -> block.type().equals(type)).findFirst();
    }
}
