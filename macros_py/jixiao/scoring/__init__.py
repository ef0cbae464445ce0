"""Rates and scores as the rules of self-evaluation define them: pure functions, one concept a file.

Rates are plain ratios to 15 significant digits (0.9 is 90 %), scores are points rounded half up to
``places``; parameters come from the 规则包 by way of ``jixiao.model.settings``. ``None`` stands for
a blank and for what is not defined, such as a rate on a budget of 0: blank in, blank out.

Sources: 财预〔2020〕10号 项目支出绩效评价管理办法 for scores, weights, bands and grades;
财预〔2013〕53号 预算绩效评价共性指标体系框架 for rates; 财预〔2021〕101号 for 满意度 and for parts
that do not apply.
"""
