// Invented answers in the shapes that https://wiki.anidb.net/HTTP_API_Definition and https://wiki.anidb.net/API document.

export const anime = `<?xml version="1.0" encoding="UTF-8"?>
<anime id="1701" restricted="false">
  <type>TV Series</type>
  <episodecount>12</episodecount>
  <startdate>2026-04-05</startdate>
  <enddate>2026-06-??</enddate>
  <titles>
    <title xml:lang="x-jat" type="main">Hoshi no Koe</title>
    <title xml:lang="ja" type="official">星の声</title>
    <title xml:lang="en" type="official">Voice of Stars</title>
    <title xml:lang="zh-Hans" type="synonym">星之声</title>
    <title xml:lang="en" type="short">HnK</title>
  </titles>
  <relatedanime>
    <anime id="1702" type="Sequel">Hoshi no Koe 2</anime>
    <anime id="1703" type="Same Setting">Umi no Koe</anime>
  </relatedanime>
  <similaranime><anime id="9" approval="1" total="2">Another</anime></similaranime>
  <url>https://hoshi.example</url>
  <creators>
    <name id="81" type="Animation Work">Studio Kumo</name>
    <name id="82" type="Direction">Sora Makoto</name>
  </creators>
  <description>* Based on a manga by http://anidb.net/cr82 [Sora Makoto].
Two friends &amp; a star.</description>
  <ratings>
    <permanent count="1558">7.40</permanent>
    <temporary count="1562">7.53</temporary>
  </ratings>
  <picture>1701.jpg</picture>
  <resources>
    <resource type="1"><externalentity><identifier>2204</identifier></externalentity></resource>
    <resource type="2">
      <externalentity><identifier>5391</identifier></externalentity>
      <externalentity><identifier>5392</identifier></externalentity>
    </resource>
    <resource type="4"><externalentity><url>https://hoshi.example</url></externalentity></resource>
  </resources>
  <tags>
    <tag id="30" weight="600" localspoiler="false" globalspoiler="false"><name>space travel</name></tag>
    <tag id="31" weight="300" localspoiler="true" globalspoiler="false"><name>death</name></tag>
  </tags>
  <characters>
    <character id="11" type="main character in" update="2026-04-06">
      <rating votes="3">8.1</rating><name>Nagamine Mikako</name><gender>female</gender><charactertype id="1">Character</charactertype>
      <description>A pilot.</description><picture>11.jpg</picture><seiyuu id="21" picture="21.jpg">Mutou Sumi</seiyuu>
    </character>
    <character id="12" type="appears in" update="2026-04-06"><name>Tracer</name><gender>unknown</gender></character>
  </characters>
  <episodes>
    <episode id="2" update="2026-04-06">
      <epno type="1">2</epno><length>25</length><airdate>2026-04-12</airdate><rating votes="31">7.09</rating>
      <title xml:lang="ja">返信</title><title xml:lang="en">Reply</title><title xml:lang="x-jat">Henshin</title><summary>A letter.</summary>
    </episode>
    <episode id="1" update="2026-04-06"><epno type="1">1</epno><length>25</length><airdate>2026-04-05</airdate><title xml:lang="en">Letter</title></episode>
    <episode id="3" update="2026-04-06"><epno type="2">S1</epno><length>5</length><airdate>2026-04-05</airdate><title xml:lang="en">Extra</title></episode>
    <episode id="4" update="2026-04-06"><epno type="3">C1</epno><length>2</length><title xml:lang="en">Opening</title></episode>
  </episodes>
</anime>`;

export const titlesDump = (count: number) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- Created: Sun Apr  5 03:00:01 2026 -->
<animetitles>
${Array.from(
  { length: count },
  (_, index) => `  <anime aid="${index + 1}">
    <title xml:lang="x-jat" type="main">Sakuhin ${index + 1} &amp; Co</title>
    <title xml:lang="ja" type="official">作品${index + 1}</title>
    <title xml:lang="en" type="syn">Work ${index + 1}</title>
  </anime>`,
).join('\n')}
</animetitles>`;
