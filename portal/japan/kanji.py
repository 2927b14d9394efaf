"""Old and variant kanji and the form in which the search compares them. For comparing only: nothing is ever displayed so.

Each pair is the character as it may be written, then the one that it counts as. Characters that Unicode itself unifies
(the compatibility ideographs, 神 and its like) are not listed. Pairs whose two forms are different words in today's
Japanese (斉 and 斎, 湧 and 涌) are left apart. To add a pair, append it and raise `folding.NORM_VERSION`.
"""

# Forms of today's standard: 旧字体 → 新字体.
OLD_FORMS = """
亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 悅悦 閱閲 圓円 緣縁 艷艶 鹽塩
奧奥 應応 橫横 歐欧 毆殴 黃黄 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 槪概 擴拡 殼殻 覺覚 學学
嶽岳 樂楽 罐缶 卷巻 陷陥 勸勧 寬寛 關関 歡歓 觀観 氣気 歸帰 龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚
峽峡 挾挟 狹狭 敎教 强強 鄕郷 堯尭 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 揭掲 溪渓 經経 繼継 莖茎 螢蛍
輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 硏研 縣県 險険 顯顕 驗験 嚴厳 戶戸 吳呉 娛娯
廣広 恆恒 鑛鉱 號号 國国 黑黒 濟済 碎砕 齋斎 劑剤 櫻桜 册冊 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸
齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 尙尚 奬奨
獎奨 將将 牀床 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 疊畳 穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎
眞真 晉晋 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 聲声 靜静 齊斉 稅税 攝摂 竊窃 說説 絕絶 專専 戰戦
淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 臟臓 藏蔵 屬属
續続 墮堕 對対 帶帯 滯滞 體体 臺台 瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 晝昼 蟲虫 鑄鋳
廳庁 聽聴 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬭闘 鬪闘 德徳 獨独 讀読 屆届 繩縄 貳弐
惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 晚晩 蠻蛮 祕秘 濱浜 甁瓶 拂払 佛仏 倂併 竝並 變変
邊辺 辨弁 辯弁 瓣弁 步歩 寶宝 豐豊 襃褒 沒没 飜翻 每毎 萬万 滿満 麵麺 默黙 彌弥 藥薬 譯訳 豫予 餘余
與与 譽誉 搖揺 樣様 謠謡 遙遥 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 壘塁 勵励 禮礼 隸隷 靈霊 齡齢
戀恋 爐炉 勞労 樓楼 錄録 灣湾 瀨瀬 淚涙 曆暦 歷歴 鍊錬 郞郎 內内 產産 顏顔 靑青 淸清 姬姫 彥彦 戾戻
吿告 巢巣 攜携 敕勅 旣既 槇槙 狀状 甞嘗 窗窓
"""

# Other spellings, above all of people and places: 塩竈, 髙橋, 渡邉, 檜枝岐, 鰺ヶ沢, 富谷.
VARIANTS = """
竈釜 竃釜 髙高 﨑崎 嵜崎 邉辺 濵浜 嶋島 嶌島 𣘺橋 冨富 峯峰 舘館 桒桑 栁柳 曻昇 舩船 埜野 苐第 囯国
圀国 渕淵 檜桧 鰺鯵 蠣蛎 篭籠 薮藪 逹達 靏鶴 𠮷吉 𡈽土 卆卒 凾函 刄刃 劔剣 劒剣 廐厩 廏厩 㐂喜 嚙噛
壺壷 頰頬 摑掴 軀躯 蠟蝋 萊莱 醬醤 塡填 剝剥 𠮟叱 蟬蝉 簞箪 瘦痩 繫繋 焰焔 繡繍 俠侠 俱倶 吞呑 巖巌
禱祷 濤涛 蘆芦 欝鬱 恊協 斈学 榘矩 聟婿 莵兎 兔兎 讚讃 躰体 軆体 迯逃 釡釜 鎻鎖 鐡鉄 鄰隣 靱靭 頚頸
餝飾 駈駆 麸麩 麪麺 閒間 慾欲 曾曽 桝枡 杦杉 烟煙 煕熙 熈熙 畍界 畧略 盃杯 砿鉱 礒磯 礦鉱 稾稿 穐秋
穗穂 籔藪 粮糧 羣群 耻恥 脉脈 潅灌 鷗鴎 莓苺 諌諫 凜凛 槗橋 翆翠 餠餅
"""


KANJI: dict[int, str] = {ord(pair[0]): pair[1] for pair in (OLD_FORMS + VARIANTS).split()}
