-- What a presented secret is to its session, and its replacement if it is the current one.
-- KEYS[1] the session's secrets; ARGV[1] hash presented, ARGV[2] hash to take its place or '', ARGV[3] life in ms
-- Answers CURRENT, RACED (replaced less than 10 s ago), REUSED or UNKNOWN, and the user where the secret was his.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local user = redis.call('HGET', KEYS[1], 'user')

if redis.call('HGET', KEYS[1], 'current') == ARGV[1] then
    if ARGV[2] ~= '' then
        redis.call('HSET', KEYS[1], 'current', ARGV[2], 'used:' .. ARGV[1], now)
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
    end
    return 'CURRENT ' .. user
end

local replaced = redis.call('HGET', KEYS[1], 'used:' .. ARGV[1])
if not replaced then
    return 'UNKNOWN'
end
if now - replaced < 10000 then
    return 'RACED ' .. user
end
return 'REUSED ' .. user
